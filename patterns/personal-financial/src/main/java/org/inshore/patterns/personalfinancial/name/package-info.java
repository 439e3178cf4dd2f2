/**
 * Validators of names of persons. {@code model} estimates how likely characters are a name by the
 * frequencies of given names and words; {@code PersonName} decides where a name ends in running
 * text, {@code NameInText} whether one stands where no cue does, {@code NameColumn} by all cells of
 * a column; those for letters are in {@code latin}. The grades of likelihood are classes of their
 * own, since rules name validators.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.name;

import org.jspecify.annotations.NullMarked;
