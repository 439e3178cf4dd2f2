/** What a service says of itself. */
@NullMarked
package org.inshore.location.service;

import org.jspecify.annotations.NullMarked;
