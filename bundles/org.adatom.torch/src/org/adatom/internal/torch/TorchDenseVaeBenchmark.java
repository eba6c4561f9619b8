/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import org.adatom.internal.network.bench.TrainingBenchmark;
import org.adatom.torch.TorchEngine;

/** Trains the dense-vae on LibTorch. */
public final class TorchDenseVaeBenchmark extends TrainingBenchmark {
    /** For the extension registry. */
    public TorchDenseVaeBenchmark() {
        super(new TorchEngine(), "dense-vae");
    }
}
