@NullMarked
package org.inshore.engine.search.secondpass;

import org.jspecify.annotations.NullMarked;
