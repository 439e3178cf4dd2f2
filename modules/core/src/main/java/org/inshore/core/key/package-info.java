/** The operator's key, with which equal values are counted without being kept. */
@NullMarked
package org.inshore.core.key;

import org.jspecify.annotations.NullMarked;
