@NullMarked
package org.inshore.engine.prefilter;

import org.jspecify.annotations.NullMarked;
