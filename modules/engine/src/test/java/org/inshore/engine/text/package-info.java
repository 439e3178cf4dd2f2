@NullMarked
package org.inshore.engine.text;

import org.jspecify.annotations.NullMarked;
