/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.function.Supplier;

/** A ready study that is there to be opened and run. */
public final class ExampleDescriptor extends Contribution<Example> {
    private final int order;

    /**
     * An example of a hand-made list.
     *
     * @param card what is known of it
     * @param order its place in lists; those of a smaller one come first
     * @param factory reads it
     */
    public ExampleDescriptor(Card card, int order, Supplier<Example> factory) {
        super(card, factory);
        this.order = order;
    }

    /** {@return its place in lists; those of a smaller one come first} */
    public int order() {
        return order;
    }
}
