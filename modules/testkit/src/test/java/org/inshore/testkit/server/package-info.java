@NullMarked
package org.inshore.testkit.server;

import org.jspecify.annotations.NullMarked;
