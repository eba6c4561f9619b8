/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.io.DataInput;
import java.io.IOException;

/**
 * Makes a model from its options; what a plug-in registers at the extension point {@code org.adatom.learning.models}.
 * Needs a public constructor without arguments.
 *
 * @param <P> the options: a record whose components carry {@link org.adatom.numerics.parameter.Parameter}
 */
public interface ModelFactory<P extends Record> {

    /** {@return the record that holds the options} */
    Class<P> optionsType();

    /** {@return the model} @throws org.adatom.learning.LearningException when the options contradict each other */
    Model create(P options);

    /** {@return the version of what its fitted models write, 1 upwards; written into files of models} */
    default int version() {
        return 1;
    }

    /**
     * {@return what {@link FittedModel#write} wrote}
     *
     * @param in the stream
     * @param version the version that wrote it, not above {@link #version()}
     * @throws IOException when it is damaged or cannot be read
     */
    FittedModel read(DataInput in, int version) throws IOException;
}
