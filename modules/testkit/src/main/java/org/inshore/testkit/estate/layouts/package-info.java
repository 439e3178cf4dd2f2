/**
 * Files of people in layouts drawn at random from words of several schools: what the columns are
 * called, who stands in a row and by what, which cells are empty, shared or mistyped, the format.
 */
@NullMarked
package org.inshore.testkit.estate.layouts;

import org.jspecify.annotations.NullMarked;
