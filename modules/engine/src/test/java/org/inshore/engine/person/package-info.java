@NullMarked
package org.inshore.engine.person;

import org.jspecify.annotations.NullMarked;
