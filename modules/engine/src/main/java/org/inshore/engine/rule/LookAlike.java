package org.inshore.engine.rule;

import java.util.List;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Pattern of texts that look like a value and are none.
 *
 * @param id its name in the rule
 * @param line where it stands in the file
 * @param regex what it looks like; null when something else tells
 * @param words words near it that tell
 * @param steps words that tell as a step of the path of a column, but not its last
 * @param before so many characters before it such words may stand, whatever is between; 0 where
 *     they must be near and about it. Where it must look like something too, also behind it
 * @param counted whether a column in which each cell is so much more than the one above tells
 * @param nobody whether a value that looks so tells of no person: one given in examples and tests
 * @param cap the most that is left of the confidence
 * @param name what it is
 */
public record LookAlike(
    String id,
    int line,
    @Nullable RegexNode regex,
    List<String> words,
    List<String> steps,
    int before,
    boolean counted,
    boolean nobody,
    double cap,
    Wording name) {}
