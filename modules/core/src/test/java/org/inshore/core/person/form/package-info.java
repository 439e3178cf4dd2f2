@NullMarked
package org.inshore.core.person.form;

import org.jspecify.annotations.NullMarked;
