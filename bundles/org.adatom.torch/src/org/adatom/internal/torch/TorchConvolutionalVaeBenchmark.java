/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import org.adatom.internal.network.bench.TrainingBenchmark;
import org.adatom.torch.TorchEngine;

/** Trains the conv-vae on LibTorch. */
public final class TorchConvolutionalVaeBenchmark extends TrainingBenchmark {
    /** For the extension registry. */
    public TorchConvolutionalVaeBenchmark() {
        super(new TorchEngine(), "conv-vae");
    }
}
