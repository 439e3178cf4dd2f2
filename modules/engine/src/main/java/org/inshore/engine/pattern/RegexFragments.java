package org.inshore.engine.pattern;

/** Named parts that a regular expression refers to as {@code \p{name}}. */
@FunctionalInterface
public interface RegexFragments {

  /**
   * Returns what a name stands for.
   *
   * @param anyCase whether the expression that refers to it ignores case
   * @throws RegexException if there is no such fragment, or it cannot be read
   */
  RegexNode fragment(String name, boolean anyCase) throws RegexException;
}
