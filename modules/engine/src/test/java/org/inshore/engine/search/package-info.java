@NullMarked
package org.inshore.engine.search;

import org.jspecify.annotations.NullMarked;
