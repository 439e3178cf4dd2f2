@NullMarked
package org.inshore.engine.column;

import org.jspecify.annotations.NullMarked;
