/**
 * Joining of values that were broken where text was wrapped, with the lines keeping their numbers.
 */
@NullMarked
package org.inshore.scanners.documents.wrap;

import org.jspecify.annotations.NullMarked;
