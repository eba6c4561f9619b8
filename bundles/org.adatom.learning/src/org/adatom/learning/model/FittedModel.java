/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.io.DataOutput;
import java.io.IOException;

/** What a model learnt. Never changes; may be asked from several threads. */
public interface FittedModel {

    /** {@return d, the number of features it takes} */
    int features();

    /** {@return m, the number of targets it predicts} */
    int targets();

    /**
     * Predicts.
     *
     * @param x [n][d], row-major, no missing values
     * @param n the number of samples
     * @return what it expects
     */
    Prediction predict(double[] x, int n);

    /**
     * Writes all it needs to predict, for {@link ModelFactory#read}.
     *
     * @throws IOException when the stream cannot be written
     */
    void write(DataOutput out) throws IOException;
}
