/** Tutorials that are followed word by word. */
@NullMarked
package org.inshore.cli.story;

import org.jspecify.annotations.NullMarked;
