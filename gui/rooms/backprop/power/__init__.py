"""The page *x³*: a derivative by a rule, beside the definition that the rule saves."""
