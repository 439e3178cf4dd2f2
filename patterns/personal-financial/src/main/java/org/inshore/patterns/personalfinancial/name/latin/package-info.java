/**
 * Validators of names in Latin letters: pinyin, English and those of other languages, in running
 * text and by all cells of a column. {@code LatinModel} estimates by the frequencies of three
 * letters how likely a word is a name.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.name.latin;

import org.jspecify.annotations.NullMarked;
