package org.inshore.engine.rule;

/**
 * Canonical form by which spellings of one value are equal.
 *
 * @param kind the kind under which values are hashed: that of another rule whose values these hold
 * @param last only so many digits at the end tell it; 0 for all of it
 * @param first only so many characters at the start do; 0 for all of it
 * @param word only letters and digits do, not what stands between them
 * @param shortLength how long an older form is that lacks some characters; 0 where there is none
 * @param at where they are missing
 * @param insert what they are
 */
public record Spelling(
    String kind, int last, int first, boolean word, int shortLength, int at, String insert) {}
