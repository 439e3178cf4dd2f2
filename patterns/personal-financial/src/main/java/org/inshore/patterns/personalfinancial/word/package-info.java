/**
 * Validators that compare a value with a list of words: organisations, bank branches, occupations,
 * ethnic groups.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.word;

import org.jspecify.annotations.NullMarked;
