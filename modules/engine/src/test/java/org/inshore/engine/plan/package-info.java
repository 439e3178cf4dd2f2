@NullMarked
package org.inshore.engine.plan;

import org.jspecify.annotations.NullMarked;
