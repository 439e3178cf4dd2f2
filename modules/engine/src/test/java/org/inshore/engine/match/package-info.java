@NullMarked
package org.inshore.engine.match;

import org.jspecify.annotations.NullMarked;
