/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.torch;

import java.util.List;

import org.adatom.internal.torch.TorchLibrary;
import org.adatom.internal.torch.TorchSession;
import org.adatom.network.Engine;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;

/** Runs every network on LibTorch (Paszke et al. 2019, arXiv:1912.01703), which does the derivatives. */
public final class TorchEngine implements Engine {
    /** Loads nothing. */
    public TorchEngine() {
        // nothing before it is asked
    }

    @Override
    public String id() {
        return "torch";
    }

    @Override
    public String label() {
        return "LibTorch";
    }

    @Override
    public String refusal(Network network, List<Objective> objectives, SessionOptions options) {
        return TorchLibrary.load() ? "" : TorchLibrary.reason();
    }

    @Override
    public boolean reproducible() {
        return true;
    }

    @Override
    public Session open(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        check(network, weights, objectives, options);
        return new TorchSession(network, weights, objectives, options);
    }
}
