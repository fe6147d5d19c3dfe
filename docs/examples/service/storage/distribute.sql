select create_distributed_table('customers', 'customer_id');
select create_distributed_table('snapshots', 'customer_id');
select create_distributed_table('events', 'customer_id');
select create_distributed_table('outbox', 'customer_id');
select create_distributed_table('answers', 'customer_id');
