package org.inshore.testkit.data;

/**
 * A synthetic firm.
 *
 * @param number from 1, unique
 * @param name its registered name
 * @param creditCode unified social credit code with both check digits right; unique
 */
public record Firm(int number, String name, String creditCode) {}
