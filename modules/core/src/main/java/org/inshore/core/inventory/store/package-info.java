/**
 * The file of an inventory: {@code Store} creates, opens and checks it, {@code Session} runs
 * statements on its one connection, {@code Row} reads a result. What is in the tables stands in
 * {@code table}.
 */
@NullMarked
package org.inshore.core.inventory.store;

import org.jspecify.annotations.NullMarked;
