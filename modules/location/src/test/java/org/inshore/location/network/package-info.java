@NullMarked
package org.inshore.location.network;

import org.jspecify.annotations.NullMarked;
