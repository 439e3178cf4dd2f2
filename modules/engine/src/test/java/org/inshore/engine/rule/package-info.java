@NullMarked
package org.inshore.engine.rule;

import org.jspecify.annotations.NullMarked;
