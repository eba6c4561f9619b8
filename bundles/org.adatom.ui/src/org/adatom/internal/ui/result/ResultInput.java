/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Images;
import org.adatom.workbench.Run;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** What a results editor shows: a run of this session, or a folder of results. */
public final class ResultInput extends PlatformObject implements IEditorInput, IPersistableElement {
    private final @Nullable Run run;
    private final @Nullable Path folder;
    private final String name;

    /** The results of a run. */
    public ResultInput(Run run) {
        this.run = run;
        var path = run.folder();
        this.folder = path.isPresent() ? path.get() : null;
        this.name = run.title();
    }

    /** The results in a folder. */
    public ResultInput(Path folder) {
        this(folder, String.valueOf(folder.getFileName() == null ? folder : folder.getFileName()));
    }

    /** The results in a folder, by the name they had. */
    ResultInput(Path folder, String name) {
        this.run = null;
        this.folder = folder;
        this.name = name;
    }

    /**
     * {@return what there is to see} Reads files: to be called in a job.
     *
     * @throws IOException when the folder cannot be read
     */
    public ResultContent load() throws IOException {
        var live = run;
        if (live != null && live.request().isPresent()) {
            return ResultContent.of(live);
        }
        var path = folder;
        if (path != null) {
            return ResultContent.of(path, Core.store().read(path));
        }
        throw new IOException("the results of '" + name + "' are no longer there");
    }

    /** {@return the folder, if there is one} */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public boolean exists() {
        return run != null || folder != null && Files.isDirectory(folder);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor("results");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable IPersistableElement getPersistable() {
        return folder == null ? null : this;
    }

    @Override
    public String getFactoryId() {
        return ResultInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(ResultInputFactory.FOLDER, String.valueOf(folder));
        memento.putString(ResultInputFactory.NAME, name);
    }

    @Override
    public String getToolTipText() {
        return folder == null ? name : folder.toString();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ResultInput other && Objects.equals(folder, other.folder)
                && (folder != null || Objects.equals(run, other.run));
    }

    @Override
    public int hashCode() {
        return Objects.hash(folder == null ? run : folder);
    }
}
