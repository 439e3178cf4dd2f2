package org.inshore.engine.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text, a cell or a document in which a rule must find something, or nothing.
 *
 * @param line where it stands in the file
 * @param text the text, the document's or the cell's value
 * @param document whether the rule must match the document as a whole
 * @param column the cell's column; null for running text
 * @param comment the column's comment
 * @param finds all that must be found, in order; empty for anything
 * @param least the least confidence of what is found
 */
public record Example(
    int line,
    String text,
    boolean document,
    @Nullable String column,
    @Nullable String comment,
    List<String> finds,
    double least) {}
