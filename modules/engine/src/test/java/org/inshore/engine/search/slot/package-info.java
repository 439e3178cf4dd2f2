@NullMarked
package org.inshore.engine.search.slot;

import org.jspecify.annotations.NullMarked;
