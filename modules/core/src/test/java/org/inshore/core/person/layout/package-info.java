@NullMarked
package org.inshore.core.person.layout;

import org.jspecify.annotations.NullMarked;
