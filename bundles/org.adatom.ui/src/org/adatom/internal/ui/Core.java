/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import org.adatom.internal.ui.database.DatabaseSettings;
import org.adatom.internal.ui.runs.ExitGuard;
import org.adatom.workbench.AnalysisRegistry;
import org.adatom.workbench.BuilderRegistry;
import org.adatom.workbench.ExampleRegistry;
import org.adatom.workbench.ModelRegistry;
import org.adatom.workbench.PotentialRegistry;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.RunManager;
import org.adatom.workbench.Services;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;

/** What the user interface works with. */
public final class Core {
    private static final AtomicBoolean GUARDED = new AtomicBoolean();

    private Core() {
    }

    /** {@return the analyses} */
    public static AnalysisRegistry analyses() {
        return Services.get(AnalysisRegistry.class);
    }

    /** {@return the potentials} */
    public static PotentialRegistry potentials() {
        return Services.get(PotentialRegistry.class);
    }

    /** {@return the models that learn from samples} */
    public static ModelRegistry models() {
        return Services.get(ModelRegistry.class);
    }

    /** {@return the builders} */
    public static BuilderRegistry builders() {
        return Services.get(BuilderRegistry.class);
    }

    /** {@return the ready studies} */
    public static ExampleRegistry examples() {
        return Services.get(ExampleRegistry.class);
    }

    /** {@return the runs; their results go into the folder "results" of the workspace} */
    public static RunManager runs() {
        var manager = Services.get(RunManager.class);
        var workspace = Platform.getInstanceLocation();
        if (manager.folder().isEmpty() && workspace != null && workspace.isSet()) {
            manager.setFolder(Platform.getLocation().append("results").toPath());
            DatabaseSettings.load().apply(manager);
        }
        if (PlatformUI.isWorkbenchRunning() && GUARDED.compareAndSet(false, true)) {
            PlatformUI.getWorkbench().addWorkbenchListener(new ExitGuard());
        }
        return manager;
    }

    /** {@return the results on disk} */
    public static ResultStore store() {
        return Services.get(ResultStore.class);
    }
}
