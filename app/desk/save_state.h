// What the header says about saving. It says "Saved" only when that is so.
#pragma once

namespace story {

enum class SaveState {
    Saved,   // everything typed is on the disk
    Saving,  // something is on its way: typing not flushed yet, or a job not committed yet
    Failed,  // a write failed; memory is ahead of the file
    NoFile,  // nothing was written yet: first start, before the first edit
};

} // namespace story
