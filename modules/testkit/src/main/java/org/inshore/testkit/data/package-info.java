/**
 * Synthetic people, firms and decoys. One seed gives the same ones everywhere.
 *
 * <p>Nobody is real: birth dates lie before 1910, cards have a BIN that no bank was given, mobile
 * numbers lie in blocks of zeros, mail goes to example domains.
 */
@NullMarked
package org.inshore.testkit.data;

import org.jspecify.annotations.NullMarked;
