/** Tests of the pattern engine, on small rules of their own. */
@NullMarked
package org.inshore.engine;

import org.jspecify.annotations.NullMarked;
