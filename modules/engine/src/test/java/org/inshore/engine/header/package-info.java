@NullMarked
package org.inshore.engine.header;

import org.jspecify.annotations.NullMarked;
