/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.bench;

import org.adatom.internal.network.nd4j.Nd4jEngine;

/** Trains the dense-vae on ND4J. */
public final class Nd4jDenseVaeBenchmark extends TrainingBenchmark {
    /** For the extension registry. */
    public Nd4jDenseVaeBenchmark() {
        super(new Nd4jEngine(), "dense-vae");
    }
}
