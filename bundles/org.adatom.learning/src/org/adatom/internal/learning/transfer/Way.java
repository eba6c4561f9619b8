/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.transfer;

/** A way to learn the target set. */
public enum Way {
    /** The model, from the target set alone. */
    SCRATCH("Model from scratch"),
    /** The model, with the base model's prediction as one more feature. */
    LATENT("With the base prediction"),
    /** A network, from the target set alone. */
    NETWORK("Network from scratch"),
    /** A network that learnt the base set before. */
    TUNED("Fine-tuned network");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** {@return what charts call it} */
    public String label() {
        return label;
    }
}
