/** Exports of chats: lines with a time and who speaks, above what is said. */
@NullMarked
package org.inshore.scanners.documents.structure.chat;

import org.jspecify.annotations.NullMarked;
