/**
 * Models of names in Chinese characters: how much likelier a stretch of text is a person's name
 * than other text. Knows no validator.
 *
 * <p>{@code NameModel} estimates it of a name alone, by the frequencies of given names and words;
 * {@code NameWeights} bounds that from above, character by character. {@code NameEvidence} adds
 * what stands around, by {@code Segmentation} into words and by {@code NameNeighbours}; {@code
 * Transliteration} tells foreign words written by their sound.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.name.model;

import org.jspecify.annotations.NullMarked;
