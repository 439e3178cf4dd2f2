@NullMarked
package org.inshore.engine.pattern;

import org.jspecify.annotations.NullMarked;
