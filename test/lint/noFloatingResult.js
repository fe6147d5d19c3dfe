import { ESLintUtils } from '@typescript-eslint/utils';

/** The types that neverthrow's functions return. */
const RESULTS = new Set(['Ok', 'Err', 'Result', 'ResultAsync']);

function isResult(type) {
  return (type.isUnion() ? type.types : [type]).some((part) => {
    const symbol = part.getSymbol() ?? part.aliasSymbol;
    const files = symbol?.declarations?.map((declaration) => declaration.getSourceFile().fileName) ?? [];
    return RESULTS.has(symbol?.name) && files.some((file) => file.includes('/neverthrow/'));
  });
}

function unwrapped(expression) {
  return expression.type === 'ChainExpression' || expression.type === 'TSNonNullExpression'
    ? unwrapped(expression.expression)
    : expression;
}

/** Reports a statement that makes a Result and does nothing with it, `void` included. */
export default ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: { floating: 'A Result says whether it worked: return it, match it or bind it.' },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    return {
      ExpressionStatement(node) {
        const outer = unwrapped(node.expression);
        if (outer.type === 'AssignmentExpression') return;
        const made = outer.type === 'UnaryExpression' && outer.operator === 'void' ? unwrapped(outer.argument) : outer;
        if (isResult(services.getTypeAtLocation(made))) context.report({ node, messageId: 'floating' });
      },
    };
  },
});
