/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.render.Frame;
import org.adatom.ui.Pixels;
import org.adatom.ui.structure.StructureView;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;

/** Writes the picture of a view to a PNG file, twice as many pixels as on the screen. */
final class PictureExport {
    private static final int FACTOR = 2;

    private final StructureView view;

    PictureExport(StructureView view) {
        this.view = view;
    }

    void open() {
        var background = MessageDialogWithToggle.openOkCancelConfirm(view.getShell(), Messages.Export_title,
                Messages.Export_message, Messages.Export_transparent, false, null, null);
        if (background.getReturnCode() != MessageDialogWithToggle.OK) {
            return;
        }
        boolean transparent = background.getToggleState();
        var dialog = new FileDialog(view.getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.png"}); //$NON-NLS-1$
        dialog.setFileName("structure.png"); //$NON-NLS-1$
        dialog.setOverwrite(true);
        var name = dialog.open();
        if (name != null) {
            var size = view.canvas().getSize();
            var picture = view.export(FACTOR * size.x, FACTOR * size.y, transparent);
            var path = Path.of(name.endsWith(".png") ? name : name + ".png"); //$NON-NLS-1$ //$NON-NLS-2$
            var job = new Job(Messages.Export_title) {
                @Override
                protected IStatus run(@Nullable IProgressMonitor monitor) {
                    return write(picture, path);
                }
            };
            job.setUser(true);
            job.schedule();
        }
    }

    static IStatus write(Frame picture, Path path) {
        File part = null;
        try {
            part = File.createTempFile(".picture", ".part", path.toAbsolutePath().getParent().toFile()); //$NON-NLS-1$ //$NON-NLS-2$
            var loader = new ImageLoader();
            loader.data = new ImageData[] {Pixels.translucent(picture)};
            loader.save(part.getPath(), SWT.IMAGE_PNG);
            Files.move(part.toPath(), path, StandardCopyOption.REPLACE_EXISTING);
            return Status.OK_STATUS;
        } catch (IOException | RuntimeException e) {
            if (part != null) {
                part.delete();
            }
            return Status.error(path + ": " + e.getMessage(), e); //$NON-NLS-1$
        }
    }
}
