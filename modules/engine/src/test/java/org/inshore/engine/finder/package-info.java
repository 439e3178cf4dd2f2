@NullMarked
package org.inshore.engine.finder;

import org.jspecify.annotations.NullMarked;
