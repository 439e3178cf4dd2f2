package org.inshore.engine.match;

/**
 * Values of one pattern and length whose last validator is a check that some other values pass too.
 *
 * @param rule the rule's id
 * @param pattern the pattern's id in it
 * @param length characters of the value, separators left out
 * @param rate the share of other values that pass the check
 * @param least fewer of them at a place say nothing
 * @param frame a class of the characters that stand right before it in its line; 0 where these do
 *     not matter
 */
public record Shape(String rule, String pattern, int length, double rate, int least, int frame) {}
