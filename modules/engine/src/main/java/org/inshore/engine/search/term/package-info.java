/**
 * Terms of secrecy markings: for how long one holds, when its text was issued, dates in Chinese
 * numerals. Only lengths of time and dates are kept, never text.
 */
@NullMarked
package org.inshore.engine.search.term;

import org.jspecify.annotations.NullMarked;
